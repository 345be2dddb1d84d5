namespace Workbench.Tests.Domain.Properties;

/// <summary>One minute of the minute model: free, drawn or cancelled.</summary>
internal sealed class SingleMinute
{
    public required int Source { get; init; }
    public required bool IsCard { get; init; }
    public required int GrantedOn { get; init; }
    public required int? LapsesOn { get; init; }
    public int? DrawnBy { get; set; }
    public bool Cancelled { get; set; }

    public bool IsFreeOn(int day) =>
        DrawnBy is null && !Cancelled && GrantedOn <= day && !(LapsesOn <= day);

    /// <summary>Draw order (A7), written independently of the domain.</summary>
    public bool IsDrawnBefore(SingleMinute other)
    {
        if (LapsesOn != other.LapsesOn)
        {
            return LapsesOn is not null && !(other.LapsesOn < LapsesOn);
        }

        if (IsCard != other.IsCard)
        {
            return !IsCard;
        }

        return GrantedOn != other.GrantedOn ? GrantedOn < other.GrantedOn : Source < other.Source;
    }
}
