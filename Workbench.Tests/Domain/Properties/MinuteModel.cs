namespace Workbench.Tests.Domain.Properties;

/// <summary>
/// A model of hours as a list of single minutes: slow, simple, and without code of the domain. The ledger is compared with it.
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

    /// <summary>Draws minute by minute.</summary>
    /// <returns>The sources in draw order, with the minutes drawn from each.</returns>
    public List<(int Source, int Minutes)> Draw(int draw, int day, int wanted)
    {
        var drawn = new List<(int Source, int Minutes)>();
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
            var index = drawn.FindIndex(t => t.Source == best.Source);
            if (index < 0)
            {
                drawn.Add((best.Source, 1));
            }
            else
            {
                drawn[index] = (best.Source, drawn[index].Minutes + 1);
            }
        }

        return drawn;
    }

    public void Reverse(int draw, int source)
    {
        foreach (var minute in minutes.Where(m => m.DrawnBy == draw && m.Source == source))
        {
            minute.DrawnBy = null;
        }
    }

    /// <summary>Returns false if a minute of the source is drawn or the source is already cancelled.</summary>
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
