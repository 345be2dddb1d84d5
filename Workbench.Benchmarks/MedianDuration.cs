using System.Diagnostics;

namespace Workbench.Benchmarks;

/// <summary>Measures how long something takes.</summary>
internal static class MedianDuration
{
    /// <summary>Runs before the first that counts: the compiler and the caches are cold.</summary>
    private const int WarmUpCount = 5;

    /// <returns>The median in milliseconds.</returns>
    public static async Task<double> MeasureAsync(int count, Func<Task> act)
    {
        var durations = new List<double>();
        for (var i = -WarmUpCount; i < count; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await act();
            if (i >= 0)
            {
                durations.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
        }

        return durations.Order().ElementAt(durations.Count / 2);
    }
}
