package org.twinrig.physics.weather;

/**
 * What a glazing makes of the light on it, for a square metre of window; filled again and again [W/m²].
 *
 * <p>The sun's disc and the bright ring around it pass at the beam's angle of incidence, all other light as diffuse light
 * does. What the panes absorb becomes heat in them ({@link GlazingHeat}). Light that the room throws back out is the room
 * model's matter: {@link Glazing#diffuseTransmittance} and {@link Glazing#diffuseInnerReflectance} say how much leaves.
 */
public final class WindowLight {
    /** Comes in from the sun's direction, the mean of the window's area: {@link SunnyRoom} says where it lands. */
    public double direct;
    /** Comes in from everywhere. */
    public double diffuse;

    private final Glazing glazing;
    private final double[] absorbed;

    /** Light behind {@code glazing}. */
    public WindowLight(Glazing glazing) {
        this.glazing = glazing;
        this.absorbed = new double[glazing.panes().size()];
    }

    /** Takes the light on the window's plane, already shaded. */
    public void through(Incident light) {
        double straight = light.beam + light.circumsolar;
        double spread = light.skyIsotropic + light.horizon + light.ground;
        direct = straight * glazing.transmittance(light.cosIncidence);
        diffuse = spread * glazing.diffuseTransmittance();
        for (int i = 0; i < absorbed.length; i++) {
            absorbed[i] =
                    straight * glazing.absorptance(i, light.cosIncidence) + spread * glazing.diffuseAbsorptance(i);
        }
    }

    /** Absorbed in each pane, outermost first; the same array is filled each time. */
    public double[] absorbed() {
        return absorbed;
    }
}
