using Workbench.Domain.Funding.Usage;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>A row of a table of used time.</summary>
/// <param name="Selection">The lines that the row adds up.</param>
/// <param name="Name">What the time was used for.</param>
public sealed record UsageRow(UsageSelection Selection, string Name, UsageSum Sum)
{
    /// <summary>The ticket that the row is about.</summary>
    public int? Ticket { get; init; }
}
