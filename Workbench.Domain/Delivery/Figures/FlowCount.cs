namespace Workbench.Domain.Delivery.Figures;

/// <summary>How often something happened in a part of the time.</summary>
/// <param name="Part">The index of the week in its period; the number of weeks for the time after the period.</param>
public sealed record FlowCount(int Part, FlowKind Kind, int Count);
