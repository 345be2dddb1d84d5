using Workbench.App.Storage.Auditing;
using Workbench.Domain;

namespace Workbench.App.Storage.Rows;

/// <summary>
/// Records who did what to which record, from where and with what result, in the transaction that did it. Contains ids and
/// numbers, no text about people. <see cref="AuditSealRow"/> makes a later change visible.
/// </summary>
/// <param name="ActorId">Who did it; of an attempt to sign in, whose account it was. 0 for the program and for nobody.</param>
/// <param name="Command">The stored name of a command or another event.</param>
/// <param name="Subject">The record, such as "ticket 412".</param>
public sealed record AuditRow(
    long Id,
    DateTime At,
    int ActorId,
    string Command,
    string Subject,
    string? OperationId
) : IAppendOnly
{
    public const int MaxDetailLength = 200;

    public AuditKind Kind { get; init; }

    public AuditOutcome Outcome { get; init; }

    /// <summary>The network address of the browser; null for jobs and verbs.</summary>
    public string? Address { get; init; }

    /// <summary>The beginning of the hash of the session's id, so that one can't be taken over with it; null for none.</summary>
    public string? Session { get; init; }

    /// <summary>What else to know, such as roles before and after.</summary>
    public string? Detail { get; init; }

    public int? TicketNumber { get; init; }

    public int? CustomerId { get; init; }

    /// <summary>How many equal events the row stands for.</summary>
    public int Count { get; init; } = 1;
}
