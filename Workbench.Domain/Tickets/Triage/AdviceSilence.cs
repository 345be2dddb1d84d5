namespace Workbench.Domain.Tickets.Triage;

/// <summary>Why there is no advice on the time that a ticket may take.</summary>
public enum AdviceSilence
{
    TooFewSimilar,

    /// <summary>Too few delivered tickets to know whether such advice holds.</summary>
    TooFewCompared,
    HeldTooRarely,
}
