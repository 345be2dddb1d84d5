namespace Workbench.Tests.Domain.Properties.Years;

/// <summary>A line of the second ledger. The lines are all it knows of minutes: every sum is worked out from them anew.</summary>
public sealed record BookLine(int No, BookKind Kind, int Pot, int Minutes, DateOnly On)
{
    public BookTime? For { get; init; }

    public int? TakesBack { get; init; }

    public int Effect =>
        Kind switch
        {
            BookKind.Grant or BookKind.Reverse or BookKind.Restore => Minutes,
            BookKind.Draw or BookKind.Lapse or BookKind.Cancel => -Minutes,
            BookKind.CarryOver => 0,
        };
}
