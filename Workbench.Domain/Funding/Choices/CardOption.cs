namespace Workbench.Domain.Funding.Choices;

/// <summary>A RefillCard that covers what is missing.</summary>
/// <param name="Hours">Whole hours.</param>
/// <param name="RemainingAfter">What is left on the card after the shortfall.</param>
public sealed record CardOption(int Hours, Money Price, int DiscountPercent, Minutes RemainingAfter)
{
    public Money PerHour => Price.Share(1, Hours);

    /// <summary>The least working time that costs as much or more at the hourly rate than the whole card.</summary>
    public Minutes BreakEven => new(((Hours * 60 * (100 - DiscountPercent)) + 99) / 100);
}
