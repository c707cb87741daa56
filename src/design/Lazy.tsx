import { Component, type ComponentType } from 'preact';

interface LazyProps<Props> {
  /** Loads what draws it: called once, when it is first needed. */
  load(): Promise<ComponentType<Props>>;
  with: Props;
}

/** Something that few ask for, and whose code is loaded only then: everybody waits for the first paint. */
export class Lazy<Props extends object> extends Component<
  LazyProps<Props>,
  { drawing: ComponentType<Props> | null }
> {
  override state: { drawing: ComponentType<Props> | null } = { drawing: null };

  override componentDidMount() {
    void this.props.load().then((drawing) => this.setState({ drawing }));
  }

  override render({ with: props }: LazyProps<Props>, { drawing: Drawing }: typeof this.state) {
    return Drawing === null ? null : <Drawing {...props} />;
  }
}
