namespace Workbench.Domain.Tickets.Escalations;

/// <summary>What is to be done next with an escalation.</summary>
public enum EscalationStep
{
    PickUp,
    WritePlan,

    /// <summary>The latest plan version was not sent yet.</summary>
    SendOffer,

    /// <summary>The customer has not answered the latest offer.</summary>
    RecordAnswer,

    /// <summary>The customer accepted: the escalation becomes a project.</summary>
    Win,

    /// <summary>The customer declined: another plan version, or the end.</summary>
    Reconsider,

    /// <summary>The escalation is decided.</summary>
    None,
}
