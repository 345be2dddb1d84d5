namespace Workbench.Domain.Forecasting;

/// <summary>Random numbers that are the same for the same keys on every machine and in every version (SplitMix64).</summary>
internal readonly struct SeededRandom
{
    private const double Unit = 1.0 / (1UL << 53);
    private const ulong Step = 0x9E3779B97F4A7C15UL;

    private readonly ulong origin;

    public SeededRandom(long seed, long first, long second = 0)
    {
        unchecked
        {
            origin = Mix(Mix((ulong)seed + Step) ^ (ulong)first, Step) ^ (ulong)second;
        }
    }

    /// <summary>Returns the number at an index, from 0 to below 1.</summary>
    public double At(int index)
    {
        unchecked
        {
            return (Mix(origin + Step * ((ulong)index + 1)) >> 11) * Unit;
        }
    }

    private static ulong Mix(ulong bits, ulong added = 0)
    {
        unchecked
        {
            bits += added;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
