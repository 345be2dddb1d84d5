namespace Workbench.App.Storage.Auditing;

/// <summary>What an event of the audit is about.</summary>
public enum AuditKind
{
    /// <summary>The work of people and jobs.</summary>
    Change,

    /// <summary>Signing in and out, passwords and one-time links.</summary>
    SignIn,

    /// <summary>Who may do what: people and their roles.</summary>
    Access,

    /// <summary>Something that was refused.</summary>
    Refusal,

    /// <summary>Reading of what is sensitive, and files that were taken out.</summary>
    Reading,

    /// <summary>What an operator did: jobs, backups.</summary>
    Operation,
}
