namespace Workbench.App.Features.Delivery;

/// <summary>How deliveries kept their target.</summary>
public enum Kept
{
    All,
    WithinFirst,

    /// <summary>Those within the first bound among them.</summary>
    WithinSecond,
    Later,
}
