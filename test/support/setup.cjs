require('reflect-metadata');
// A machine in another time zone must give the same days.
process.env.TZ = 'Europe/Amsterdam';
