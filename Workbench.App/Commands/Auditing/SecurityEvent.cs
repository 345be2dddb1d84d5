using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Commands.Auditing;

/// <summary>Something that was refused, so that no command stores it: a wrong password, missing rights, too many requests.</summary>
/// <param name="Name">Its name in the audit: that of the command that was refused, or one of the constants.</param>
/// <param name="PersonId">Who tried, or whose account it was; 0 for nobody.</param>
public sealed record SecurityEvent(
    string Name,
    AuditKind Kind,
    AuditOutcome Outcome,
    int PersonId,
    string Subject
)
{
    public const string DeniedRead = "DeniedRead";
    public const string OtherSite = "OtherSite";
    public const string TooManyRequests = "TooManyRequests";

    public string? Detail { get; init; }

    /// <summary>An address that nobody has. It may be a password, so it is only kept until it is cut.</summary>
    public string? TypedAddress { get; init; }

    public RequestOrigin Origin { get; init; } = RequestOrigin.Current;

    public DateTime At { get; init; }

    public int Count { get; init; } = 1;

    /// <summary>A person's roles don't allow a command or a query.</summary>
    public static SecurityEvent Denied(string name, int personId, string subject, string? detail) =>
        new(name, AuditKind.Refusal, AuditOutcome.Denied, personId, subject) { Detail = detail };

    /// <summary>A page of another site sent a request to a path.</summary>
    public static SecurityEvent FromOtherSite(string path) =>
        new(OtherSite, AuditKind.Refusal, AuditOutcome.Denied, 0, "") { Detail = path };

    /// <summary>An address sent more forms to a path than a minute allows.</summary>
    public static SecurityEvent TooMany(string path) =>
        new(TooManyRequests, AuditKind.Refusal, AuditOutcome.Limited, 0, "") { Detail = path };

    /// <summary>Returns the row that stores it.</summary>
    public AuditRow ToRow() =>
        new(0, At, PersonId, Name, Subject, null)
        {
            Kind = Kind,
            Outcome = Outcome,
            Address = Origin.Address,
            Session = Origin.Session,
            Detail = AuditEntry.Clean(Detail),
            Count = Count,
            TicketNumber = AuditEntry.NumberIn(Subject, "ticket"),
            CustomerId = AuditEntry.NumberIn(Subject, "customer"),
        };
}
