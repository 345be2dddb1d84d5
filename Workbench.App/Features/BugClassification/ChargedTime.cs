using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClassification;

/// <summary>Registered time of one activity, and how much of it the customer pays for, in minutes.</summary>
public sealed record ChargedTime(
    Activity Activity,
    int Minutes,
    int ChargedBefore,
    int ChargedAfter
);
