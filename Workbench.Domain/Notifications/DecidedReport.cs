using Workbench.Domain.Bugs;

namespace Workbench.Domain.Notifications;

/// <summary>A report that somebody else shipped or declined, and the person's tickets on it.</summary>
public sealed record DecidedReport(ProductReport Report, IReadOnlyList<int> TicketNumbers);
