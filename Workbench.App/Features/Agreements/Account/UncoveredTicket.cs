using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Account;

/// <summary>A ticket with registered time that found no hours (F8).</summary>
/// <param name="Version">The version seen.</param>
public sealed record UncoveredTicket(
    int Number,
    string Subject,
    TicketState State,
    Minutes Minutes,
    long Version
);
