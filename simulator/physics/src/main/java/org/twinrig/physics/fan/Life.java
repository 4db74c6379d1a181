package org.twinrig.physics.fan;

/**
 * How a fan wears out.
 *
 * <pre>  dD/dt = (ω/ω₀) · exp((T − T₀)/θ) / L,   s(D) = s_end · (exp(b·D) − 1)/(exp(b) − 1) </pre>
 *
 * D part of its life that is used up [0..1], counted in turns and faster in a warmer frame; L its life at full speed [s];
 * s severity of the fault that grows. Life and steepness b differ from fan to fan and are drawn once, log-normal. The
 * exponential growth is that of Gebraeel's degradation signals; θ is of a fan's sheet that expects 53,000 h at 40 °C
 * and 30,000 h at 60 °C. Not modelled: load of the bearing, dust, steps in the growth.
 *
 * @param wears the fault that grows
 * @param lasts median time of running until it fails, at full speed and its usual temperature [s]
 * @param spread standard deviation of the logarithm of the life [-]
 * @param used part of its life that is used up at the start [0..1]
 * @param worst severity at which it fails [-]
 * @param end what the failure is
 * @see "N. Z. Gebraeel et al., Residual-life distributions from component degradation signals, IIE Transactions 37, 2005"
 * @see "SANYO DENKI, San Ace 40 9GAX type, data sheet: expected life at 60 °C and at 40 °C"
 */
public record Life(FanFault.Kind wears, double lasts, double spread, double used, double worst, End end) {
    /** What happens to a fan that is worn out. */
    public enum End {
        /** It seizes: its motor pulls in vain. */
        SEIZED,
        /** Its electronics die: it coasts down. */
        DEAD
    }
}
