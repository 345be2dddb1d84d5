using FluentAssertions;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>Who may know whom in the program, by the table of its rooms; and nothing in circles.</summary>
public sealed class RoomTests
{
    private const string Docs = "docs/architecture.md";
    private const string DocsStart = "<!-- Written by RoomTests: UPDATE_DOCS=1 ./test.sh app -->\n";
    private const string DocsEnd = "<!-- End of what RoomTests writes -->";

    private static readonly ProgramRooms App = new("Workbench.App", RoomTable.App);
    private static readonly ProgramRooms Domain = new("Workbench.Domain", RoomTable.Domain);

    public static TheoryData<string> AppRooms => [.. RoomTable.App.Select(r => r.Name)];

    public static TheoryData<string> DomainRooms => [.. RoomTable.Domain.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(AppRooms))]
    public void A_room_of_the_app_knows_only_the_rooms_below_it(string room)
    {
        App.Rooms.Nodes.Should().Contain(room);
        App.Violations(room).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(DomainRooms))]
    public void A_room_of_the_domain_knows_only_the_rooms_below_it(string room)
    {
        Domain.Rooms.Nodes.Should().Contain(room);
        Domain.Violations(room).Should().BeEmpty();
    }

    [Fact]
    public void Every_type_has_its_room() =>
        App.WithoutRoom.Concat(Domain.WithoutRoom).Should().BeEmpty();

    [Fact]
    public void No_two_rooms_know_each_other()
    {
        App.Rooms.Edges.Should().HaveCountGreaterThan(20);
        Domain.Rooms.Edges.Should().HaveCountGreaterThan(3);

        App.Rooms.Cycles().Should().BeEmpty();
        App.TopRooms.Cycles().Should().BeEmpty();
        Domain.Rooms.Cycles().Should().BeEmpty();
    }

    [Fact]
    public void No_two_files_know_each_other()
    {
        App.Types.Edges.Should().HaveCountGreaterThan(1000);
        Domain.Types.Edges.Should().HaveCountGreaterThan(200);

        App.Types.Cycles().Concat(Domain.Types.Cycles()).Should().BeEmpty();
    }

    [Fact]
    public void The_table_in_the_docs_is_up_to_date()
    {
        var path = Repository.PathOf(Docs);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(DocsStart, StringComparison.Ordinal) + DocsStart.Length;
        var end = text.IndexOf(DocsEnd, StringComparison.Ordinal);
        start.Should().BeInRange(DocsStart.Length, end);
        var now = App.Markdown();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            File.WriteAllText(path, $"{text[..start]}{now}{text[end..]}");
        }
        else
        {
            text[start..end].Should().Be(now, "UPDATE_DOCS=1 ./test.sh app writes it anew");
        }
    }
}
