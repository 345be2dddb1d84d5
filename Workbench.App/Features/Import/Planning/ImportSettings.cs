using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>The settings of one import.</summary>
/// <param name="AsOf">The day up to which resets are run, and on which late rows are registered.</param>
/// <param name="Now">UTC; the time at which everything is recorded.</param>
public sealed record ImportSettings(
    DateOnly AsOf,
    DateTime Now,
    Actor Actor,
    AgreementPolicy Policy
)
{
    /// <summary>The last day and instant that a row can have.</summary>
    public HistoryEnd End { get; } = HistoryEnd.Create(AsOf, Now);

    /// <summary>The end of the imported history: now or, if <see cref="AsOf"/> is in the future, the end of that day.</summary>
    public DateTime HistoryUntil =>
        AsOf > StockholmTime.DateOf(Now)
            ? StockholmTime.ToUtc(AsOf.AddDays(1).ToDateTime(TimeOnly.MinValue))
            : Now;
}
