namespace Workbench.Domain.Tickets;

/// <summary>How large a ticket is: a pointer, never a fixed price.</summary>
[Rule("K2")]
public enum SizeClass
{
    /// <summary>Up to 60 minutes, typically 30–60.</summary>
    Small,

    /// <summary>Over 60 up to 240 minutes.</summary>
    Medium,

    /// <summary>Over 240 minutes: led by a project manager, through sales.</summary>
    Large,
}
