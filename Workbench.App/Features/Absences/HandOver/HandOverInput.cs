namespace Workbench.App.Features.Absences.HandOver;

/// <summary>Which tickets of a person go where, and why.</summary>
/// <param name="PersonId">Whose tickets they are.</param>
/// <param name="LimitReason">Why somebody gets more started tickets than the limit; empty if nobody does (K11).</param>
public sealed record HandOverInput(
    int PersonId,
    IReadOnlyList<HandOverChoice> Choices,
    string Reason,
    string LimitReason
);
