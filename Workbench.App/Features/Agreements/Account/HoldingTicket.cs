using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Account;

/// <summary>A ticket that holds hours for work that has begun (F4).</summary>
public sealed record HoldingTicket(int Number, string Subject, Minutes Held);
