using FluentAssertions;
using Workbench.Domain.Notifications;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Notifications;

public sealed class QuietHoursTests
{
    /// <summary>Instants in UTC. Stockholm is one hour ahead in November and two in June.</summary>
    [Theory]
    [InlineData("2026-11-02 05:59", true)]
    [InlineData("2026-11-02 06:00", false)]
    [InlineData("2026-11-02 17:59", false)]
    [InlineData("2026-11-02 18:00", true)]
    [InlineData("2026-06-01 04:59", true)]
    [InlineData("2026-06-01 05:00", false)]
    [InlineData("2026-11-07 11:00", true)]
    [InlineData("2026-11-08 11:00", true)]
    [InlineData("2026-06-19 10:00", true)]
    [InlineData("2027-01-06 11:00", true)]
    [InlineData("2026-12-23 11:00", false)]
    public void Nights_weekends_and_holidays_are_quiet(string utc, bool isQuiet) =>
        QuietHours.IsQuiet(Utc(utc)).Should().Be(isQuiet);
}
