namespace Workbench.Domain;

/// <summary>Who recorded something.</summary>
/// <param name="ActorId">The person; 0 for the program itself.</param>
/// <param name="Name">The person's name; null for the program itself.</param>
public sealed record RecordAuthor(int ActorId, string? Name, RecordOrigin Origin)
{
    /// <summary>The author of what the program does by itself.</summary>
    public static RecordAuthor Program { get; } = new(Actor.Program.Id, null, RecordOrigin.Job);
}
