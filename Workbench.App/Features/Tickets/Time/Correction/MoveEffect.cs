namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>The effect of moving time on both tickets and their customers' hours.</summary>
/// <param name="From">The effect on the source ticket. For tickets of one customer, it ends where the time was
/// reversed.</param>
public sealed record MoveEffect(CorrectionEffect From, CorrectionEffect To)
{
    /// <summary>Whether both tickets draw from the same hours.</summary>
    public bool OneCustomer { get; init; }
}
