namespace Workbench.Domain.Tickets;

/// <summary>The size of a ticket: guidance, never a fixed price (K2).</summary>
[Rule("K2")]
public enum SizeClass
{
    /// <summary>Up to 60 minutes, typically 30–60.</summary>
    Small,

    /// <summary>Over 60 up to 240 minutes.</summary>
    Medium,

    /// <summary>Over 240 minutes: led by a project manager, usually through sales.</summary>
    Large,
}
