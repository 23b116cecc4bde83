/** What one feature asks of another, without knowing which one it is. */
export interface Orders {
  /** Begins a talk. */
  present(): void;
  /** Tells the page around a frame of a key that is of no use here. */
  forwardKey(key: string): void;
  /** Loads the newer version that a notice tells of. */
  takeOver(): void;
}

export interface OrderExchange {
  /** An order that nobody answers does nothing. */
  readonly ask: Orders;
  answer<Name extends keyof Orders>(name: Name, act: Orders[Name]): void;
}

export function createOrders(): OrderExchange {
  const acts: Partial<Orders> = {};
  return {
    ask: {
      present: () => acts.present?.(),
      forwardKey: (key) => acts.forwardKey?.(key),
      takeOver: () => acts.takeOver?.(),
    },
    answer(name, act) {
      acts[name] = act;
    },
  };
}
