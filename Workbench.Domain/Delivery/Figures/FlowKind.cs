namespace Workbench.Domain.Delivery.Figures;

/// <summary>What changes the number of open tickets.</summary>
public enum FlowKind
{
    Submitted,

    /// <summary>A delivered ticket was reopened, or a withdrawn or merged one restored.</summary>
    Reopened,
    Delivered,

    /// <summary>Withdrawn, merged, or closed by sales, without a delivery.</summary>
    Ended,
}
