namespace Workbench.App.Features.Escalations.Overview;

/// <summary>The tabs of the escalations page.</summary>
public enum EscalationTab
{
    ToPickUp,

    /// <summary>Picked up by the current person.</summary>
    Mine,

    /// <summary>Picked up by others.</summary>
    Others,

    /// <summary>Decided.</summary>
    Done,
}
