/** Log-odds = intercept + the sum of weights times features. */
export interface Model<Feature extends string> {
  readonly intercept: number;
  readonly weights: Readonly<Record<Feature, number>>;
}
