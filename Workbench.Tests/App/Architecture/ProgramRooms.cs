using System.Text.RegularExpressions;

namespace Workbench.Tests.Architecture;

/// <summary>The types of a program in their rooms, compared with a table of who may know whom.</summary>
internal sealed partial class ProgramRooms
{
    private readonly string root;
    private readonly IReadOnlyList<Room> table;

    /// <param name="root">The namespace that the rooms stand in.</param>
    public ProgramRooms(string root, IReadOnlyList<Room> table)
    {
        (this.root, this.table) = (root, table);
        Types = DependencyGraph.OfTypes(name =>
            name.StartsWith($"{root}.", StringComparison.Ordinal) || IsEntryPoint(name)
        );
        Rooms = Types.GroupBy(RoomOf);
    }

    public DependencyGraph Types { get; }

    public DependencyGraph Rooms { get; }

    /// <summary>The edges between the first parts of the names of rooms.</summary>
    public DependencyGraph TopRooms => Rooms.GroupBy(room => room.Split('.')[0]);

    /// <summary>Types that stand in a namespace of no room, other than those directly in the root.</summary>
    public IEnumerable<string> WithoutRoom =>
        Types.Nodes.Where(t => RoomOf(t) is null && t.AsSpan(root.Length + 1).Contains('.'));

    /// <summary>What the types of a room know against the table.</summary>
    public IEnumerable<string> Violations(string room)
    {
        var row = table.Single(r => string.Equals(r.Name, room, StringComparison.Ordinal));
        return Types
            .Edges.Where(e => string.Equals(RoomOf(e.From), room, StringComparison.Ordinal))
            .Where(e =>
                RoomOf(e.To) is { } known && (!row.Allows(known) || IsInsideOfFeature(e.From, e.To))
            )
            .Select(e => $"{Short(e.From)} knows {Short(e.To)}")
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The table with what each room knows in fact, for the documents.</summary>
    public string Markdown()
    {
        var rows = table.Select(room =>
        {
            var known = Rooms
                .Edges.Where(e => string.Equals(e.From, room.Name, StringComparison.Ordinal))
                .Select(e => e.To)
                .OrderBy(name => table.ToList().FindIndex(r => Is(r.Name, name)));
            return $"| `{room.Name}` | {List(room.MayKnow)} | {List(known)} |\n";
        });
        return $"""
            | room | may know | knows |
            |---|---|---|
            {string.Concat(rows)}
            {TopRooms.Nodes.Count} rooms and {TopRooms.Edges.Count} edges between them; with `Shared` and `Operations` in their parts, {Rooms.Nodes.Count} rooms and {Rooms.Edges.Count} edges.

            """.ReplaceLineEndings("\n");

        static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

        static string List(IEnumerable<string> names) =>
            string.Join(", ", names.DefaultIfEmpty("–"));
    }

    private string? RoomOf(string type) =>
        IsEntryPoint(type)
            ? RoomTable.Program
            : table
                .Select(r => r.Name)
                .FirstOrDefault(name =>
                    type.StartsWith($"{root}.{name}.", StringComparison.Ordinal)
                );

    /// <summary>
    /// Features don't know each other, and Hosting only registers them. Types that hold addresses are open to all features.
    /// </summary>
    private bool IsInsideOfFeature(string from, string to)
    {
        if (FeatureOf(to) is not { } feature)
        {
            return false;
        }

        return RoomOf(from) switch
        {
            RoomTable.Features => !string.Equals(FeatureOf(from), feature, StringComparison.Ordinal)
                && !Addresses().IsMatch(to),
            RoomTable.Hosting => !Registrations().IsMatch(from),
            _ => false,
        };
    }

    private string? FeatureOf(string type) =>
        type.StartsWith($"{root}.{RoomTable.Features}.", StringComparison.Ordinal)
            ? type[$"{root}.{RoomTable.Features}.".Length..].Split('.')[0]
            : null;

    private string Short(string type) =>
        type.StartsWith($"{root}.", StringComparison.Ordinal) ? type[(root.Length + 1)..] : type;

    private bool IsEntryPoint(string type) =>
        table == RoomTable.App && string.Equals(type, RoomTable.Program, StringComparison.Ordinal);

    [GeneratedRegex("(Routes|Addresses)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex("(Registration|Services)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Registrations();
}
