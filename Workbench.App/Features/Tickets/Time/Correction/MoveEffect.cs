namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>What moving time does to both tickets and their customers' hours, before it is done and after.</summary>
/// <param name="From">Of tickets of one customer, up to the moment at which the time was taken back.</param>
public sealed record MoveEffect(CorrectionEffect From, CorrectionEffect To)
{
    /// <summary>Both tickets draw from the same hours.</summary>
    public bool OneCustomer { get; init; }
}
