namespace Workbench.Domain.Funding.Choices;

/// <summary>A RefillCard that covers the shortfall.</summary>
/// <param name="Hours">Whole hours.</param>
/// <param name="RemainingAfter">Minutes left on the card after the shortfall.</param>
public sealed record CardOption(int Hours, Money Price, int DiscountPercent, Minutes RemainingAfter)
{
    public Money PerHour => Price.Share(1, Hours);

    /// <summary>The minimum working time for which the hourly rate costs at least as much as the whole card.</summary>
    public Minutes BreakEven => new(((Hours * 60 * (100 - DiscountPercent)) + 99) / 100);
}
