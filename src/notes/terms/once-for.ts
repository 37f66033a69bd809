/**
 * Returns a function that makes a value once for each first argument, and keeps it as long as that
 * argument lives. Its other arguments must be the same each time.
 */
export function onceFor<Key extends object, Rest extends unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const made = new WeakMap<Key, Value>();
  return (key, ...rest) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key, ...rest);
      made.set(key, value);
    }
    return value;
  };
}
