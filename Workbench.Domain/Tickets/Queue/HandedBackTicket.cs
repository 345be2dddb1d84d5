namespace Workbench.Domain.Tickets.Queue;

/// <summary>A ticket that take next passes over for the person who handed it back (K4).</summary>
/// <param name="Until">UTC instant until which it is passed over at the latest.</param>
[Rule("K4")]
public sealed record HandedBackTicket(
    int TicketNumber,
    int PersonId,
    string PersonName,
    DateTime Until
);
