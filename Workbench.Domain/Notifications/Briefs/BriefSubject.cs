namespace Workbench.Domain.Notifications.Briefs;

/// <summary>What a line of the morning brief is about.</summary>
public enum BriefSubject
{
    Ticket,
    Escalation,
    ProductReport,
}
