namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Which escalations are looked at.</summary>
public enum EscalationTab
{
    ToPickUp,

    /// <summary>Picked up by the one who looks.</summary>
    Mine,

    /// <summary>Picked up by others.</summary>
    Others,

    /// <summary>Decided.</summary>
    Done,
}
