namespace Workbench.Tests.Domain.Properties;

/// <summary>
/// Hours as a heap of single minutes: slow, obvious, and without a line of the domain's code. What the ledger says is held
/// against it.
/// </summary>
internal sealed class MinuteModel
{
    private readonly List<SingleMinute> minutes = [];

    public int Balance => minutes.Count(m => m.DrawnBy is null && !m.Cancelled);

    public int Remaining(int source) =>
        minutes.Count(m => m.Source == source && m.DrawnBy is null && !m.Cancelled);

    public void Grant(int source, bool isCard, int on, int? lapsesOn, int amount)
    {
        for (var i = 0; i < amount; i++)
        {
            minutes.Add(
                new()
                {
                    Source = source,
                    IsCard = isCard,
                    GrantedOn = on,
                    LapsesOn = lapsesOn,
                }
            );
        }
    }

    /// <summary>Takes minute by minute.</summary>
    /// <returns>The sources drawn from, in order, with the minutes taken from each.</returns>
    public List<(int Source, int Minutes)> Draw(int draw, int day, int wanted)
    {
        var taken = new List<(int Source, int Minutes)>();
        for (var i = 0; i < wanted; i++)
        {
            SingleMinute? best = null;
            foreach (var minute in minutes.Where(m => m.IsFreeOn(day)))
            {
                best = best is null || minute.IsDrawnBefore(best) ? minute : best;
            }

            if (best is null)
            {
                break;
            }

            best.DrawnBy = draw;
            var known = taken.FindIndex(t => t.Source == best.Source);
            if (known < 0)
            {
                taken.Add((best.Source, 1));
            }
            else
            {
                taken[known] = (best.Source, taken[known].Minutes + 1);
            }
        }

        return taken;
    }

    public void Reverse(int draw, int source)
    {
        foreach (var minute in minutes.Where(m => m.DrawnBy == draw && m.Source == source))
        {
            minute.DrawnBy = null;
        }
    }

    /// <summary>False when a minute of it is drawn, or all of it is gone already.</summary>
    public bool Cancel(int source)
    {
        var all = minutes.Where(m => m.Source == source).ToList();
        if (all.Exists(m => m.DrawnBy is not null || m.Cancelled))
        {
            return false;
        }

        all.ForEach(m => m.Cancelled = true);
        return true;
    }
}
