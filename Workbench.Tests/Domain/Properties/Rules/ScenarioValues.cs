using System.Globalization;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>Days and sums of the random scenarios.</summary>
internal static class ScenarioValues
{
    public static DateOnly Anchor { get; } = SampleData.SampleAgreement.Anchor;

    /// <summary>Returns the day that lies so many days after the anchor, as a scenario writes it.</summary>
    public static string Iso(int day) => Iso(Anchor.AddDays(day));

    public static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int Rounded(decimal exact) =>
        (int)Math.Round(exact, MidpointRounding.AwayFromZero);
}
