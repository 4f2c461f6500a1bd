console.log('A script of some tens of bytes, which gzip cannot make much smaller.');
