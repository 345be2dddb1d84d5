namespace Workbench.Tests.Architecture;

/// <summary>A namespace below the root of a program, and the rooms that its types may use.</summary>
/// <param name="Name">The namespace, without the root.</param>
/// <param name="MayKnow">Names of rooms. A name without its last part stands for all rooms below it.</param>
internal sealed record Room(string Name, params string[] MayKnow)
{
    public bool Allows(string room) =>
        string.Equals(room, Name, StringComparison.Ordinal)
        || Array.Exists(
            MayKnow,
            known =>
                string.Equals(known, room, StringComparison.Ordinal)
                || room.StartsWith($"{known}.", StringComparison.Ordinal)
        );
}
