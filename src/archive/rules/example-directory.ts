/** The stocks of the directory in the examples of archive rules, as a CSV would list them. All are made up. */
export const exampleDirectory = `symbol,exchange,name
LSTD,Nasdaq,"Listed Example Holdings, Inc."
ELSE,NYSE,Someone Else PLC
`;
