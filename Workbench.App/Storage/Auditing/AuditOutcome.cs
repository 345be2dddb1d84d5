namespace Workbench.App.Storage.Auditing;

/// <summary>The result of an event of the audit.</summary>
public enum AuditOutcome
{
    Done,

    /// <summary>A wrong password, or a link that can't be used.</summary>
    Failed,

    /// <summary>The person's roles don't allow it, or the request came from another site.</summary>
    Denied,

    /// <summary>The account is locked for some minutes.</summary>
    Locked,

    /// <summary>Too many requests in a minute.</summary>
    Limited,
}
