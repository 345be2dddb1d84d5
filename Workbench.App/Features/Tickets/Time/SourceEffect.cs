using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>What a correction leaves in one source of hours, in minutes.</summary>
/// <param name="TermStart">The term in which it was granted.</param>
public sealed record SourceEffect(
    int No,
    HoursSourceKind Kind,
    DateOnly TermStart,
    int RemainingBefore,
    int RemainingAfter
);
