using FluentAssertions;
using Workbench.Domain.Security;
using Xunit;

namespace Workbench.Tests.Domain.Security;

public sealed class SecurityEventLimitTests
{
    [Fact]
    public void The_first_attempts_of_an_address_are_written_and_the_others_counted() =>
        Treatments(Enumerable.Repeat("192.0.2.1", 50))
            .Should()
            .Equal(
                Enumerable
                    .Repeat(EventTreatment.Write, SecurityEventLimit.MaxRowsPerAddress)
                    .Concat(
                        Enumerable.Repeat(
                            EventTreatment.Count,
                            50 - SecurityEventLimit.MaxRowsPerAddress
                        )
                    )
            );

    /// <summary>However many addresses try, a minute has so many rows and counters at most.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10_000)]
    public void A_minute_has_a_largest_number_of_rows(int addresses)
    {
        var random = new Random(addresses);

        var treatments = Treatments(
            Enumerable.Range(0, 20_000).Select(_ => $"address {random.Next(addresses)}")
        );

        treatments
            .Count(t => t == EventTreatment.Write)
            .Should()
            .BeLessThanOrEqualTo(SecurityEventLimit.MaxRows);
    }

    /// <summary>An address that is counted stays counted, so that its rows are not split.</summary>
    [Fact]
    public void Once_counted_always_counted() =>
        SecurityEventLimit.Decide(0, 0, isCounted: true, 1).Should().Be(EventTreatment.Count);

    private static List<EventTreatment> Treatments(IEnumerable<string> attempts)
    {
        var (rows, counted) = (
            new Dictionary<string, int>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        return
        [
            .. attempts.Select(address =>
            {
                var treatment = SecurityEventLimit.Decide(
                    rows.GetValueOrDefault(address),
                    rows.Values.Sum(),
                    counted.Contains(address),
                    counted.Count
                );
                if (treatment == EventTreatment.Write)
                {
                    rows[address] = rows.GetValueOrDefault(address) + 1;
                }
                else if (treatment == EventTreatment.Count)
                {
                    counted.Add(address);
                }

                counted.Count.Should().BeLessThanOrEqualTo(SecurityEventLimit.MaxCountedAddresses);
                return treatment;
            }),
        ];
    }
}
