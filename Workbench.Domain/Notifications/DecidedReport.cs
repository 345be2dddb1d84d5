using Workbench.Domain.Bugs;

namespace Workbench.Domain.Notifications;

/// <summary>A product report that somebody else shipped or declined, with the person's tickets on it.</summary>
public sealed record DecidedReport(ProductReport Report, IReadOnlyList<int> TicketNumbers);
