using FluentAssertions;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>A rule that cannot fail proves nothing: each is checked against fixtures that break it.</summary>
public sealed class RoomControlTests
{
    private const string Root = "Workbench.Tests.Architecture.Fixtures";

    private static readonly ProgramRooms Fixtures = new($"{Root}.Rooms", [.. RoomTable.App]);

    public static TheoryData<string> AppRooms => [.. RoomTable.App.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(AppRooms))]
    public void A_room_that_knows_another_against_the_table_is_caught(string room) =>
        Fixtures
            .Violations(room)
            .Should()
            .ContainSingle(v => v.Contains($"{room.Replace(".", "")}Code knows"));

    [Fact]
    public void A_feature_that_uses_another_is_caught_and_one_that_only_links_is_not() =>
        Fixtures
            .Violations(RoomTable.Features)
            .Where(v => v.StartsWith("Features.Alpha.", StringComparison.Ordinal))
            .Should()
            .Equal(
                "Features.Alpha.UsesBetaInLambda knows Features.Beta.BetaInternals",
                "Features.Alpha.UsesBetaInternals knows Features.Beta.BetaInternals"
            );

    [Fact]
    public void Hosting_may_register_features_but_not_use_them() =>
        Fixtures
            .Violations(RoomTable.Hosting)
            .Where(v => v.Contains("Beta"))
            .Should()
            .Equal("Hosting.UsesBeta knows Features.Beta.BetaInternals");

    [Fact]
    public void A_room_below_the_features_may_not_even_link_to_them() =>
        Fixtures
            .Violations("Shell")
            .Should()
            .Contain([
                "Shell.LinksToBeta knows Features.Beta.BetaRoutes",
                "Shell.UsesBetaServices knows Features.Beta.BetaInternals",
            ]);

    [Fact]
    public void A_type_in_no_room_is_caught() =>
        CyclicRooms().WithoutRoom.Should().Equal($"{Root}.Cycles.Rooms.Apart.WithoutRoom");

    [Fact]
    public void Rooms_that_know_each_other_are_caught_even_if_no_files_do()
    {
        CyclicRooms().Rooms.Cycles().Should().Equal("Lower, Upper");
        CyclicRooms().Types.Cycles().Should().BeEmpty();
    }

    [Theory]
    [InlineData("Files", "First, Second, Third")]
    [InlineData("Lambdas", "Called, Caller")]
    [InlineData("Nested", "Outer, User")]
    public void Files_that_know_each_other_are_caught(string folder, string cycle)
    {
        var prefix = $"{Root}.Cycles.{folder}.";

        DependencyGraph
            .OfTypes(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Cycles()
            .Select(c => c.Replace(prefix, ""))
            .Should()
            .Equal(cycle);
    }

    private static ProgramRooms CyclicRooms() =>
        new($"{Root}.Cycles.Rooms", [new Room("Lower"), new Room("Upper")]);
}
