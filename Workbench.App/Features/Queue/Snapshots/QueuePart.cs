namespace Workbench.App.Features.Queue.Snapshots;

/// <summary>A part of a list: what a page shows of it.</summary>
/// <param name="Start">Starting at 0.</param>
public sealed record QueuePart(int Start, int Count)
{
    public static QueuePart Nothing { get; } = new(0, 0);

    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> list)
    {
        var end = Math.Min(list.Count, Start + Count);
        var items = new List<T>(Math.Max(0, end - Start));
        for (var i = Start; i < end; i++)
        {
            items.Add(list[i]);
        }

        return items;
    }

    /// <summary>Returns it with so many more on both sides.</summary>
    public QueuePart Widen(int by)
    {
        var start = Math.Max(0, Start - by);
        return new(start, Start + Count + by - start);
    }
}
